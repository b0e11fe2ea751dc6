interface LaunchParams {
	readonly files?: readonly { getFile(): Promise<File> }[];
}
export interface LaunchQueue {
	setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** Takes files the system opens with the installed application, where it can (`file_handlers` of the manifest); only the first of several. */
export function onLaunchedFile(take: (file: File) => void, queue: LaunchQueue | undefined = (globalThis as { launchQueue?: LaunchQueue }).launchQueue): void {
	queue?.setConsumer(({ files }) => {
		void files?.[0]
			?.getFile()
			.then(take)
			// The file went away between the choice and now: there is nothing to open, and nothing to say that the system has not said.
			.catch(() => undefined);
	});
}
