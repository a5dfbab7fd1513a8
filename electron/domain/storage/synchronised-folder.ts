const services =
  /(^|[\\/])(OneDrive|Dropbox|Google ?Drive|My Drive|マイドライブ|iCloud ?Drive|iCloudDrive|Box|Box Sync)([ \-–][^\\/]*)?([\\/]|$)/i;

/** Whether a folder, or a file in it, looks like one that a service on the internet keeps a copy of. */
export function isSynchronisedFolder(path: string): boolean {
  return services.test(path);
}
