/** Whether what stands on the disk is, byte for byte, what was written there; null: the browser does not let it be read. */
export async function readsBack(handle: Pick<FileSystemFileHandle, 'getFile'>, written: Blob): Promise<boolean | null> {
	const there = await handle
		.getFile()
		.then((file) => file.arrayBuffer())
		.catch(() => null);
	if (there === null) return null;
	const [a, b] = [new Uint8Array(there), new Uint8Array(await written.arrayBuffer())];
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
