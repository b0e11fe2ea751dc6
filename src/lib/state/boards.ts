import { fail, ok, type Result } from '../kernel/result.ts';
import { applyBoardChanges, type Board, type BoardChange } from '../model/board.ts';
import { NO_BOARD_HISTORY, remember, type BoardDeed, type BoardHistory } from '../model/board-history.ts';
import { boardHistoryOf, storedBoardHistory } from '../share/totals/stored-board-history.ts';
import { participantOf, storedParticipant } from '../share/totals/stored-participant.ts';
import { deleteBoard, getBoard, listBoards, putBoard, type BoardEntry, type StoredBoard } from '../storage/boards.ts';
import { newId, now } from './clock.ts';

export type { BoardEntry };

const CHANNEL = 'rouse/boards';

/** Calls back when another page has changed a board. The returned function ends it. */
export function onBoardChanged(tell: (id: string) => void): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.onmessage = ({ data }: MessageEvent<string>) => tell(data);
	return () => channel.close();
}

function announce(id: string): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage(id);
	channel.close();
}

export async function boardsHere(): Promise<Result<readonly BoardEntry[], string>> {
	const listed = await listBoards();
	return listed.ok ? listed : fail(listed.error.code);
}

/** A board with the steps that can be taken back or made again. */
export interface KeptBoard {
	readonly board: Board;
	readonly history: BoardHistory;
}

export async function readBoard(id: string): Promise<Result<KeptBoard, string>> {
	const stored = await getBoard(id);
	if (!stored.ok) return fail(stored.error.code);
	const board = boardOf(stored.value);
	return board.ok ? ok({ board: board.value, history: boardHistoryOf(stored.value.history) }) : board;
}

/** A new board with nobody on it; returns its id once it is on the device. */
export async function createBoard(name: string): Promise<Result<string, string>> {
	const id = newId();
	const kept = await keep({ board: { id, name, changedAt: now(), participants: [] }, history: NO_BOARD_HISTORY });
	return kept.ok ? ok(id) : kept;
}

/**
 * Changes a board as it stands on the device, so that what another page has put on it meanwhile stays; one change after the other, over all pages. Resolves with
 * ok once the changed board, and the deed among its steps, is on the disk.
 */
export function changeBoard(id: string, changes: readonly BoardChange[], deed: BoardDeed): Promise<Result<Board, string>> {
	return navigator.locks.request(CHANNEL, async () => {
		const read = await readBoard(id);
		if (!read.ok) return read;
		const { board, history } = read.value;
		const changed = applyBoardChanges(board, changes);
		const remembered = remember(history, deed, changed.inverse);
		if (changed.board === board && remembered === history) return ok(board);
		return keep({ board: changed.board === board ? board : { ...changed.board, changedAt: now() }, history: remembered });
	});
}

/** Takes a board off the device; returns what puts it back. */
export async function removeBoard(id: string): Promise<Result<() => Promise<Result<void, string>>, string>> {
	const stored = await getBoard(id);
	if (!stored.ok) return fail(stored.error.code);
	const gone = await deleteBoard(id);
	if (!gone.ok) return fail(gone.error.code);
	announce(id);
	return ok(async () => {
		const back = await putBoard(stored.value);
		return back.ok ? back : fail(back.error.code);
	});
}

async function keep({ board, history }: KeptBoard): Promise<Result<Board, string>> {
	const kept = await putBoard({ ...board, participants: board.participants.map(storedParticipant), history: storedBoardHistory(history) });
	if (!kept.ok) return fail(kept.error.code);
	announce(board.id);
	return ok(board);
}

/** Nothing of a board that cannot be read whole is shown: a participant left out in silence would be missing from every median. */
function boardOf({ id, name, changedAt, participants }: StoredBoard): Result<Board, string> {
	const read = participants.map(participantOf);
	const known = read.filter((participant) => participant !== null);
	return known.length === read.length ? ok({ id, name, changedAt, participants: known }) : fail('board.damaged');
}
