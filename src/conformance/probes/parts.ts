import type { Bench, Probe } from "../probe";

const NAMESPACE = "urn:bao-cao-tre-em:thu:1";
const part = (text: string): string => `<report xmlns="${NAMESPACE}">${text}</report>`;
const own = (context: Excel.RequestContext) => context.workbook.customXmlParts.getByNamespace(NAMESPACE);

async function clear({ ask }: Bench): Promise<void> {
  const parts = await ask((context) => own(context).load("items/id"));
  await ask((context) => parts.items.forEach(({ id }) => context.workbook.customXmlParts.getItem(id).delete()));
}

/** The custom XML parts in which particulars, reasons, words and own forms travel. */
export const partProbes: readonly Probe[] = [
  {
    id: "parts-are-kept-as-they-are",
    about: ["R2"],
    relies: [part("Ủy ban nhân dân xã &amp; phường &lt;Mẫu&gt;")],
    run: async (bench) => {
      await bench.ask((context) => {
        context.workbook.customXmlParts.add(part("Ủy ban nhân dân xã &amp; phường &lt;Mẫu&gt;"));
      });
      const parts = await bench.ask((context) => own(context).load("items/id"));
      const texts = await bench.ask((context) =>
        parts.items.map(({ id }) => context.workbook.customXmlParts.getItem(id).getXml()),
      );
      await clear(bench);
      return texts.map(({ value }) => value);
    },
  },
  {
    id: "the-only-part-is-null-for-none-and-for-two",
    about: ["R2"],
    relies: { none: true, one: false, two: true, listed: 2 },
    run: async (bench) => {
      const isNull = async (): Promise<boolean> =>
        (await bench.ask((context) => own(context).getOnlyItemOrNullObject().load("id"))).isNullObject;
      const add = (text: string) => bench.ask((context) => void context.workbook.customXmlParts.add(part(text)));
      const none = await isNull();
      await add("1");
      const one = await isNull();
      await add("2");
      const two = await isNull();
      const parts = await bench.ask((context) => own(context).load("items/id"));
      await clear(bench);
      return { none, one, two, listed: parts.items.length };
    },
  },
  {
    id: "a-part-of-half-a-megabyte",
    about: ["R4"],
    relies: 500_000,
    run: async (bench) => {
      const text = "x".repeat(500_000);
      await bench.ask((context) => void context.workbook.customXmlParts.add(part(text)));
      const parts = await bench.ask((context) => own(context).load("items/id"));
      const [first] = parts.items;
      const xml = await bench.ask((context) => context.workbook.customXmlParts.getItem(first?.id ?? "").getXml());
      await clear(bench);
      return xml.value.length - part("").length;
    },
  },
];
