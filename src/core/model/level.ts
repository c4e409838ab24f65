/** Administrative level of the reporting unit. `huyen` exists for periods ending on or before 30/6/2025 only. */
export type Level = "tinh" | "huyen" | "xa";
