/** A name nobody else will make: 16 random bytes. `crypto.randomUUID` does not exist on plain http (decision 0014). */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
