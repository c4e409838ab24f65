import type { DescribedTable } from "../../src/cli/describeTable";
import type { FileProposal } from "../../src/cli/proposeFile";

/** What a blank sheet should be proposed as, in the notation of the cases. */
export interface ExpectedForm {
  readonly tables: readonly {
    readonly titleHas: string;
    readonly columns: readonly string[];
    readonly rows: readonly string[];
    readonly sums: readonly string[];
    readonly neverSums: readonly string[];
  }[];
}

/** Where a proposal is not as expected; a sum that would blame right figures begins with `WRONG SUM`. */
export function differencesFrom({ tables }: ExpectedForm, proposal: FileProposal): readonly string[] {
  const { tables: found, refused, error } = proposal;
  const problems = [...refused, ...(error === null ? [] : [error.message])];
  if (found.length !== tables.length) problems.push(`${found.length} tables instead of ${tables.length}`);
  tables.forEach((table, index) => {
    const own = found[index];
    if (own !== undefined) problems.push(...differencesOf(table, own));
  });
  return problems;
}

function differencesOf(wanted: ExpectedForm["tables"][number], found: DescribedTable): readonly string[] {
  const problems: string[] = [];
  if (!found.title.includes(wanted.titleHas)) problems.push(`title ${found.title}`);
  const columns = Math.max(wanted.columns.length, found.columns.length);
  for (let at = 0; at < columns; at += 1)
    if (!isColumn(wanted.columns[at] ?? "", found.columns[at] ?? ""))
      problems.push(`${found.columns[at] ?? "nothing"} instead of ${wanted.columns[at] ?? "nothing"}`);
  const rows = found.rows.map((row) => row.replace(/ \[(?!heading).*$/, "").replace(/ \((xa|huyen|tinh|,)+\)$/, ""));
  for (let at = 0; at < Math.max(wanted.rows.length, rows.length); at += 1)
    if (wanted.rows[at] !== rows[at])
      problems.push(`${rows[at] ?? "nothing"} instead of ${wanted.rows[at] ?? "nothing"}`);
  const sums = found.sums.map((sum) => sum.replace(/ \(\w+\)$/, ""));
  problems.push(...wanted.sums.filter((sum) => !sums.includes(sum)).map((sum) => `lacks ${sum}`));
  const isMore = (sum: string) => sum.includes(" = ") && !wanted.sums.includes(sum);
  problems.push(
    ...sums.filter((sum) => wanted.neverSums.includes(sum) || isMore(sum)).map((sum) => `WRONG SUM ${sum}`),
  );
  return problems;
}

function isColumn(wanted: string, found: string): boolean {
  const [wantedWords, kind] = parted(wanted);
  const [words, type] = parted(found);
  return words === wantedWords && isOfKind(kind, type);
}

function parted(column: string): readonly [string, string] {
  const match = /^(.*) \[([^\]]*)\]$/.exec(column);
  return [match?.[1] ?? column, match?.[2] ?? ""];
}

function isOfKind(wanted: string, type: string): boolean {
  const [own = ""] = type.split(" ");
  const not = /, no unit (.+)$/.exec(wanted)?.[1];
  if (not !== undefined && type.endsWith(` ${not}`)) return false;
  const [kind = ""] = wanted.split(",");
  if (kind === "figure or text") return true;
  if (kind === "figure") return own !== "text";
  if (kind === "person" || kind === "person or count") return own === "children" || own === "count";
  return type === kind || type.startsWith(`${kind} `);
}
