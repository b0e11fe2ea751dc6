import { expect, test, vi } from 'vitest';
import { onLaunchedFile, type LaunchQueue } from './launched-files.ts';

type Consumer = Parameters<LaunchQueue['setConsumer']>[0];

test('a file opened with the application is taken, the first of several', async () => {
	let consume: Consumer | null = null;
	const taken: unknown[] = [];
	onLaunchedFile((file, handle) => taken.push(file.name, handle), { setConsumer: (consumer) => (consume = consumer) });
	const handle = (name: string) => ({ getFile: async () => new File(['a;b'], name) }) as FileSystemFileHandle;
	const first = handle('orders.csv');
	consume!({ files: [first, handle('more.csv')] });
	await vi.waitFor(() => expect(taken).toEqual(['orders.csv', first]));
});

test('a start without files, a file that is gone and a browser without the queue do no harm', async () => {
	let consume: Consumer | null = null;
	const take = vi.fn();
	onLaunchedFile(take, { setConsumer: (consumer) => (consume = consumer) });
	consume!({});
	consume!({ files: [] });
	const gone = { getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')) } as unknown as FileSystemFileHandle;
	consume!({ files: [gone] });
	await new Promise((resolve) => setTimeout(resolve, 0));
	onLaunchedFile(take, undefined);
	expect(take).not.toHaveBeenCalled();
});
