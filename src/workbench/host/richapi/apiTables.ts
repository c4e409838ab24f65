import type { ApiTable, ApiTargets, ApiType } from "./apiTable";
import { chartTables } from "./tables/chartTables";
import { formatTables } from "./tables/formatTables";
import { nameTables } from "./tables/nameTables";
import { rangeTable } from "./tables/rangeTable";
import { storeTables } from "./tables/storeTables";
import { validationTables } from "./tables/validationTables";
import { workbookTables } from "./tables/workbookTables";
import { worksheetTables } from "./tables/worksheetTables";

const all: { readonly [K in ApiType]: ApiTable<ApiTargets[K]> } = {
  ...workbookTables,
  ...worksheetTables,
  ...chartTables,
  ...nameTables,
  ...storeTables,
  ...rangeTable,
  ...formatTables,
  ...validationTables,
};

/** Every type of the object model that is answered. Each target goes only to the table of its own type. */
export const apiTables = all as unknown as Readonly<Record<ApiType, ApiTable<unknown>>>;
