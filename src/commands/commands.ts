/** The ribbon buttons of manifest.xml: each opens the pane at its tab and starts the action there. */
export type CommandId = "insertAppendices" | "checkWorkbook" | "draftReport";

const COMMANDS: readonly CommandId[] = ["insertAppendices", "checkWorkbook", "draftReport"];

/** Associates the buttons; `run` is told which one was pressed once the pane is in sight. */
export function registerCommands(run: (command: CommandId) => void): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
      await Office.addin.showAsTaskpane();
      run(command);
      event.completed();
    });
  }
}
