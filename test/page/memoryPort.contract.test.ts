import { createBookStore } from "../../src/page/book/createBookStore";
import { EMPTY_BOOK } from "../../src/page/book/pageBook";
import { contractBook } from "./contractBook";
import { portContract } from "./portContract";

portContract(async () => contractBook(createBookStore(EMPTY_BOOK)));
