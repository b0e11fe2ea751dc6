interface LaunchParams {
	readonly files?: readonly FileSystemFileHandle[];
}
/** `handle`: by which the file can be written again, once the person allows it. */
type Take = (file: File, handle: FileSystemFileHandle) => void;
export interface LaunchQueue {
	setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** Takes files the system opens with the installed application, where it can (`file_handlers` of the manifest); only the first of several. */
export function onLaunchedFile(take: Take, queue: LaunchQueue | undefined = (globalThis as { launchQueue?: LaunchQueue }).launchQueue): void {
	queue?.setConsumer(({ files }) => {
		const handle = files?.[0];
		void handle
			?.getFile()
			.then((file) => take(file, handle))
			// The file went away between the choice and now: there is nothing to open, and nothing to say that the system has not said.
			.catch(() => undefined);
	});
}
