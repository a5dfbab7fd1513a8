/** Page size of SQLCipher 4. */
export const pageBytes = 4096;
