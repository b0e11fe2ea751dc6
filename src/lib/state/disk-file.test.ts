import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { keptFile } from '../storage/file-handles.ts';
import { writeToDisk } from './disk-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A file on a disk that does as it is told. */
class Disk {
	content: Uint8Array<ArrayBuffer> | null = null;
	fails: 'write' | 'silently' | null = null;
	aborted = 0;
	readonly name = 'shop.rouse';

	async getFile(): Promise<Pick<File, 'arrayBuffer'>> {
		if (this.content === null) throw new DOMException('gone', 'NotFoundError');
		const { content } = this;
		return { arrayBuffer: async () => content.slice().buffer };
	}

	async createWritable() {
		let pending = new Uint8Array();
		return {
			write: async (part: Uint8Array<ArrayBuffer>) => {
				if (this.fails === 'write') throw new DOMException('disk full', 'QuotaExceededError');
				pending = part;
			},
			close: async () => void (this.content = this.fails === 'silently' ? pending.slice(0, -1) : pending),
			abort: async () => void this.aborted++
		};
	}
}

let disk: Disk;
const write = (text: string, expected: string | null, plan = 'p1') => writeToDisk(plan, disk as unknown as FileSystemFileHandle, bytes(text), expected);
beforeEach(() => void (disk = new Disk()));

const SHA_OF_ONE = 'fc56dbc6d4652b315b86b71c8d688c1ccdea9c5f1fd07763d2659fde2e2fc49a';

it('is saved when it reads back as it was written', async () => {
	expect(await write('two', null)).toEqual({ kind: 'saved' });
	expect(disk.content).toEqual(bytes('two'));
});

it('is not saved, and what was there stays, when the disk takes it not or only in part', async () => {
	disk.content = bytes('one');
	disk.fails = 'write';
	await expect(write('two', null, 'p2')).rejects.toThrow('disk full');
	expect([disk.content, disk.aborted]).toEqual([bytes('one'), 1]);
	disk.fails = 'silently';
	await expect(write('two', null, 'p2')).rejects.toThrow('reads back otherwise');
	expect(await keptFile('p2')).toBeNull();
});

it('writes nothing over what somebody else wrote', async () => {
	disk.content = bytes('one');
	const changed = await write('two', '00');
	expect(changed).toEqual({ kind: 'changedOnDisk', name: 'shop.rouse', bytes: bytes('one') });
	expect(disk.content).toEqual(bytes('one'));
});

it('writes over what was last seen there, and anew where the file was moved away', async () => {
	disk.content = bytes('one\n');
	const seen = await crypto.subtle.digest('SHA-256', bytes('one\n'));
	const hex = Array.from(new Uint8Array(seen), (byte) => byte.toString(16).padStart(2, '0')).join('');
	expect(await write('two', hex)).toEqual({ kind: 'saved' });
	disk.content = null;
	expect(await write('three', SHA_OF_ONE)).toEqual({ kind: 'saved' });
	expect(disk.content).toEqual(bytes('three'));
});
