import type { Source } from '#lib/state/contract.ts';
import { onLaunchedFile } from '#lib/state/launched-files.ts';
import { takeSharedFile } from '#lib/state/shared-file.ts';
import { sourceFromFile } from '../import/intake-doors.ts';
import { takeFile } from '../import/pending-source.ts';

/** Files that come to the start page by themselves: left by a plan, shared by another program, opened with the application by the system. */
export async function receiveArrivals(home: string, receive: (source: Source, handle: FileSystemFileHandle | null) => void): Promise<void> {
	onLaunchedFile((file, handle) => {
		void sourceFromFile(file).then(
			(source) => receive(source, handle),
			() => undefined
		);
	});
	const left = takeFile();
	const source = left ? await sourceFromFile(left.file) : await takeSharedFile(home);
	if (source) receive(source, left?.handle ?? null);
}
