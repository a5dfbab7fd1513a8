/** The address of a picture that can be drawn, else null. */
export async function drawable(address: string | null): Promise<string | null> {
  if (address === null) return null;
  const picture = new Image();
  picture.src = address;
  return picture.decode().then(
    () => address,
    () => null,
  );
}
