export { openXlsx } from "./xlsx/openXlsx";
export { saveXlsx } from "./xlsx/saveXlsx";
