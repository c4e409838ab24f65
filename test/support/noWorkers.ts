/** Where no file is read: there are no workers. Imported before whatever starts one. */
jest.mock("../../src/taskpane/device/startWorker", () => ({ startWorker: () => null }));

export {};
