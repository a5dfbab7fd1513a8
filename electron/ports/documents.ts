/** Puts a document where the window can fetch it once. */
export interface Documents {
  readonly offer: (bytes: Uint8Array, mediaType: string) => string;
}
