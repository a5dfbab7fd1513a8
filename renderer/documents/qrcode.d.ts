// Not @types/qrcode: they bring the types of Node, which nothing in a window may use.
declare module 'qrcode' {
  /** The modules of a QR code, row by row: 1 is dark. */
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } };
}
