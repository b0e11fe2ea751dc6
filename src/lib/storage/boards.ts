import type { Result } from '../kernel/result.ts';
import { database } from './database.ts';
import { guarded, StorageFault, type StorageError } from './errors.ts';
import type { BoardRecord } from './records.ts';

/** A board with everything on it. `changedAt` in milliseconds since the epoch; participants are plain JSON that this layer does not look into. */
export type StoredBoard = BoardRecord;

export type BoardEntry = Pick<StoredBoard, 'id' | 'name' | 'changedAt'> & { readonly participantCount: number };

/** All boards, the last changed first; of those changed at one moment the order is that of their ids. */
export function listBoards(): Promise<Result<readonly BoardEntry[], StorageError>> {
	return guarded(async () => {
		const records = await (await database()).boards.toArray();
		return records
			.map(({ id, name, changedAt, participants }) => ({ id, name, changedAt, participantCount: participants.length }))
			.sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
	});
}

/** Fails with `storage.missing` where there is none. */
export function getBoard(id: string): Promise<Result<StoredBoard, StorageError>> {
	return guarded(async () => {
		const board = await (await database()).boards.get(id);
		if (!board) throw new StorageFault('storage.missing', id);
		return board;
	});
}

/** Writes the board, new or in place of what was under its id. Once it resolves with ok the board is on the disk. */
export function putBoard(board: StoredBoard): Promise<Result<void, StorageError>> {
	return guarded(async () => {
		await (await database()).boards.put(board);
	});
}

export { deleteBoard } from './removal.ts';
