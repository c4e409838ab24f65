import type { GeneralParts } from "../core/edition/parseEdition";
import { editionOfOwnForm } from "../core/ownform/edition/editionOfOwnForm";
import { proposeTables } from "../core/ownform/proposal/proposeTables";
import type { ProposedTable } from "../core/ownform/proposal/proposedTable";
import { bookGrids } from "../xlsx/bookGrids";
import { BookError } from "../xlsx/bookError";
import { readBook } from "../xlsx/readBook";
import { describeTable, type DescribedTable } from "./describeTable";

/** What is seen in a workbook of tables that no edition has. */
export interface FileProposal {
  readonly file: string;
  readonly tables: readonly DescribedTable[];
  /** Why no form can be made of these tables, as sentences; empty where one can. */
  readonly refused: readonly string[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** The tables of one file as they would be proposed to an officer. Never throws for what a file holds. */
export function proposeFile(file: string, bytes: Uint8Array, general: GeneralParts): FileProposal {
  try {
    const sheets = bookGrids(readBook(bytes)).filter(({ hidden }) => hidden?.isSheet !== true);
    const tables = sheets.flatMap(proposeTables);
    return { file, tables: tables.map(describeTable), refused: refusedFor(tables, general), error: null };
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    return unproposed(file, error.code, error.message);
  }
}

export function unproposed(file: string, code: string, message: string): FileProposal {
  return { file, tables: [], refused: [], error: { code, message } };
}

function refusedFor(tables: readonly ProposedTable[], general: GeneralParts): readonly string[] {
  if (tables.length === 0) return ["Không thấy bảng nào có cột số liệu trong tệp."];
  const built = editionOfOwnForm(
    {
      format: "bieumau",
      version: 1,
      id: "rieng-bandau",
      title: "Biểu mẫu của đơn vị",
      issuer: "",
      tables: tables.map(({ table }, index) => ({ ...table, key: `pl${index + 1}` })),
      rules: [],
    },
    general,
  );
  return built.kind === "refused" ? built.problems : [];
}
