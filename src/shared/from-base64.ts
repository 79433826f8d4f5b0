/**
 * The bytes that a text in base64 stands for. A loop: `Uint8Array.from` with a function takes three
 * times as long, which is felt with a model or an index.
 *
 * @throws DOMException for what is no base64
 */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
