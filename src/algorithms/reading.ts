/** A state that may be looked at and not changed. What only reads takes this, so that it can be handed a frozen state. */
export type Reading<T> = T extends object ? { readonly [K in keyof T]: Reading<T[K]> } : T;
