/** The ribbon buttons of manifest.xml: each opens the pane at its tab and starts the action there. */
export type CommandId = "insertAppendices" | "checkWorkbook" | "draftReport";

const COMMANDS: readonly CommandId[] = ["insertAppendices", "checkWorkbook", "draftReport"];

/** Associates the buttons; `run` is told which one was pressed. */
export function registerCommands(run: (command: CommandId) => void): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      run(command);
      // Some builds show the pane only once the command is over, others reject or ignore it: none of them is waited for.
      void Office.addin.showAsTaskpane().catch(() => undefined);
      event.completed();
    });
  }
}
