/**
 * Fetches what the core has offered to be shown, once.
 *
 * @throws when it is not there, or was fetched before
 */
export async function fetchDocument(documentId: string): Promise<Uint8Array<ArrayBuffer>> {
  // Relative to the page, so that it is right at app://desk and at every test host.
  const response = await fetch(`document/${documentId}`);
  if (!response.ok) throw new Error('The document could not be fetched.');
  return new Uint8Array(await response.arrayBuffer());
}
