import * as z from "zod";

const sharedSchema = z.strictObject({
  /** By the name that a block of an edition gives in `shared`. */
  blocks: z.record(z.string(), z.looseObject({})),
  /** What such a block may lead to: behind the report. */
  annexes: z.array(z.unknown()),
});
const narrativeSchema = z.looseObject({
  blocks: z.array(z.looseObject({ shared: z.string().optional() })),
});

/** An edition's narrative, unparsed, with the blocks that all editions share in the places where it names them. @throws ZodError, Error */
export function withShared(narrative: unknown, general: unknown): unknown {
  const shared = sharedSchema.parse(general);
  const own = narrativeSchema.parse(narrative);
  const blocks = own.blocks.map(({ shared: name, ...block }) => {
    if (name === undefined) return block;
    const found = shared.blocks[name];
    if (found === undefined) throw new Error(`No block ${name} is shared: see general/narrative.json.`);
    return { ...found, ...block };
  });
  const isSharing = own.blocks.some((block) => block.shared !== undefined);
  return { ...own, blocks: isSharing ? [...blocks, ...shared.annexes] : blocks };
}
