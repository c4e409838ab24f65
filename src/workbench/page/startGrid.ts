import { startUniver } from "./startUniver";
import { UniverWorkbook } from "./univerWorkbook";

/** A workbook shown in the element with the id `container`: loaded by itself, as it is by far the largest part of the page. */
export const startGrid = (container: string): UniverWorkbook => new UniverWorkbook(startUniver(container));
