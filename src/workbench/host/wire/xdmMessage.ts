/** Envelope of every message between the pane's client and its host. */
export interface XdmMessage {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _actionType?: 0 | 1 | 2;
  readonly _errorCode?: number;
  readonly _responseType?: 0 | 1;
  readonly _serializerVersion: 1;
}

export const messageTypes = { request: 0, response: 1 } as const;
export const actionKinds = { invoke: 0, register: 1, unregister: 2 } as const;
export const responseTypes = { forCalling: 0, forEventing: 1 } as const;

/** Numbers of the common API's methods. */
export const dispatchIds = { getSelectedData: 64, saveSettings: 76, processQuery: 93, commandCompleted: 94 } as const;

/** Data of an `executeMethod` request. */
export interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly DdaGetBindingData?: { readonly CoerceType?: string };
  readonly [position: string]: unknown;
}
