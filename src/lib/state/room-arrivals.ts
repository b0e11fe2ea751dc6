import { startEngine, startIntake } from '../engine/start.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Participant } from '../model/board.ts';
import { MAX_UNPACKED } from '../share/plan-file/limits.ts';
import { isSealed } from '../share/plan-file/seal-header.ts';
import { MAX_ROOM_FILE_BYTES, readRoomFile } from '../share/totals/room-file.ts';
import { now, today } from './clock.ts';
import { trustedScriptUrl } from './trusted.ts';

export { readTotalsLink, writeTotalsLink } from '../share/totals/totals-link.ts';

/** What a file gave to a board. `plan`: it was a whole plan, of which only the totals were taken. */
export interface RoomArrival {
	readonly kind: 'totals' | 'board' | 'plan';
	/** The board's name, where the file is one. */
	readonly name: string;
	readonly participants: readonly Pick<Participant, 'name' | 'totals'>[];
}

/** As many bytes as tell a plan file, sealed or not, from everything else. */
const HEAD_BYTES = 32;
const ZIP = [0x50, 0x4b, 3, 4];

/** Takes what a board can take of a file, its size looked at before it is read. Fails with `planFile.encrypted` until the passphrase of a sealed plan is given. */
export async function takeRoomFile(file: File, passphrase: string | null): Promise<Result<RoomArrival, string>> {
	try {
		const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
		const isPlan = isSealed(head) || ZIP.every((byte, place) => head[place] === byte);
		if (file.size > (isPlan ? MAX_UNPACKED : MAX_ROOM_FILE_BYTES)) return fail(isPlan ? 'planFile.tooLarge' : 'room.tooLarge');
		const bytes = new Uint8Array(await file.arrayBuffer());
		return isPlan ? await ofPlan(bytes, passphrase, madeAt(file)) : ofRoomFile(bytes);
	} catch {
		return fail('file.unreadable');
	}
}

/** When the plan was as in its file, in milliseconds since the epoch, as far as the file tells: an older file must not take the place of newer totals. */
export const madeAt = ({ lastModified }: Pick<File, 'lastModified'>): number => (lastModified > 0 ? Math.min(now(), lastModified) : now());

function ofRoomFile(bytes: Uint8Array): Result<RoomArrival, string> {
	const read = readRoomFile(bytes);
	if (!read.ok) return read;
	const file = read.value;
	if (file.kind === 'totals') return ok({ kind: 'totals', name: '', participants: [{ name: '', totals: file.totals }] });
	return ok({ kind: 'board', name: file.board.name, participants: file.board.participants });
}

/** Counted in a worker that ends with it: no row of the plan is kept. */
async function ofPlan(bytes: Uint8Array, passphrase: string | null, at: number): Promise<Result<RoomArrival, string>> {
	const plain = await unsealed(bytes, passphrase);
	if (!plain.ok) return plain;
	const { remote, stop } = startEngine(trustedScriptUrl, '');
	try {
		const totals = await remote.totalsOfPlanFile(plain.value, today(), at);
		return totals.ok ? ok({ kind: 'plan', name: '', participants: [{ name: '', totals: totals.value }] }) : totals;
	} finally {
		stop();
	}
}

async function unsealed(bytes: Uint8Array, passphrase: string | null): Promise<Result<Uint8Array, string>> {
	if (!isSealed(bytes)) return ok(bytes);
	if (passphrase === null) return fail('planFile.encrypted');
	const { remote, stop } = startIntake(trustedScriptUrl);
	try {
		return await remote.unseal(bytes, passphrase);
	} finally {
		stop();
	}
}
