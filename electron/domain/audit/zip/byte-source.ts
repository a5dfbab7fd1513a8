/** A file of which any part can be read, whoever holds it. */
export interface ByteSource {
  readonly size: number;
  /** Reads so many bytes from a place on; fewer where the file ends. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Reads the numbers of a record, which a zip stores with their lowest byte first. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
