/** The statements of PL/pgSQL. @see src/pl/plpgsql/src/plpgsql.h */

/** SQL as it stands in the body. */
export interface SqlText {
  readonly text: string;
}
export interface CursorArg {
  readonly name: string;
  readonly type: string;
}
export type Declaration =
  | { readonly kind: "variable"; readonly name: string; readonly type: string; readonly constant: boolean; readonly notNull: boolean; readonly value: SqlText | undefined }
  | { readonly kind: "alias"; readonly name: string; readonly of: string }
  | { readonly kind: "cursor"; readonly name: string; readonly args: readonly CursorArg[]; readonly query: SqlText; readonly scroll: boolean | undefined };

/** What a statement assigns to: a variable, then fields and subscripts. */
export interface Target {
  readonly name: string;
  readonly path: readonly ({ readonly field: string } | { readonly subscripts: readonly { readonly lower?: SqlText; readonly upper: SqlText; readonly slice: boolean }[] })[];
}
export interface Handler {
  readonly conditions: readonly string[];
  readonly body: readonly Statement[];
}
export interface Block {
  readonly kind: "block";
  readonly label: string | undefined;
  readonly declarations: readonly Declaration[];
  readonly body: readonly Statement[];
  readonly handlers: readonly Handler[] | undefined;
}
export interface Into {
  readonly targets: readonly Target[];
  readonly strict: boolean;
}
interface Loop {
  readonly label: string | undefined;
  readonly body: readonly Statement[];
}
export interface RaiseOption {
  readonly name: string;
  readonly value: SqlText;
}
export type FetchDirection = { readonly direction: string; readonly count: SqlText | number };
export type Statement =
  | Block
  | { readonly kind: "assign"; readonly target: Target; readonly value: SqlText }
  | { readonly kind: "if"; readonly arms: readonly { readonly condition: SqlText; readonly body: readonly Statement[] }[]; readonly otherwise: readonly Statement[] }
  | { readonly kind: "case"; readonly value: SqlText | undefined; readonly arms: readonly { readonly condition: SqlText; readonly body: readonly Statement[] }[]; readonly otherwise: readonly Statement[] | undefined }
  | ({ readonly kind: "loop" } & Loop)
  | ({ readonly kind: "while"; readonly condition: SqlText } & Loop)
  | ({ readonly kind: "forInteger"; readonly variable: string; readonly reverse: boolean; readonly from: SqlText; readonly to: SqlText; readonly step: SqlText | undefined } & Loop)
  | ({ readonly kind: "forQuery"; readonly targets: readonly Target[]; readonly query: SqlText; readonly dynamic: boolean; readonly using: readonly SqlText[] } & Loop)
  | ({ readonly kind: "forCursor"; readonly variable: string; readonly cursor: string; readonly args: readonly SqlText[] } & Loop)
  | ({ readonly kind: "foreach"; readonly targets: readonly Target[]; readonly slice: number; readonly array: SqlText } & Loop)
  | { readonly kind: "exit"; readonly isExit: boolean; readonly label: string | undefined; readonly condition: SqlText | undefined }
  | { readonly kind: "return"; readonly value: SqlText | undefined }
  | { readonly kind: "returnNext"; readonly value: SqlText | undefined }
  | { readonly kind: "returnQuery"; readonly query: SqlText; readonly dynamic: boolean; readonly using: readonly SqlText[] }
  | { readonly kind: "raise"; readonly level: string; readonly condition: string | undefined; readonly format: string | undefined; readonly args: readonly SqlText[]; readonly options: readonly RaiseOption[]; readonly again: boolean }
  | { readonly kind: "assert"; readonly condition: SqlText; readonly message: SqlText | undefined }
  | { readonly kind: "perform"; readonly query: SqlText }
  | { readonly kind: "execute"; readonly query: SqlText; readonly into: Into | undefined; readonly using: readonly SqlText[] }
  | { readonly kind: "sql"; readonly query: SqlText; readonly into: Into | undefined }
  | { readonly kind: "diagnostics"; readonly stacked: boolean; readonly items: readonly { readonly target: Target; readonly item: string }[] }
  | { readonly kind: "open"; readonly cursor: string; readonly query: SqlText | undefined; readonly dynamic: boolean; readonly using: readonly SqlText[]; readonly args: readonly SqlText[]; readonly scroll: boolean | undefined }
  | { readonly kind: "fetch"; readonly cursor: string; readonly direction: FetchDirection; readonly targets: readonly Target[] | undefined }
  | { readonly kind: "close"; readonly cursor: string }
  | { readonly kind: "null" };
