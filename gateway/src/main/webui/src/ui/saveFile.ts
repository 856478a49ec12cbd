/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // Some browsers of offices begin to read only after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
