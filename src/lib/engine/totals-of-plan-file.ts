import type { DayNumber } from '../kernel/days.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { partPersonOf } from '../model/part-plan.ts';
import type { RoomTotals } from '../model/room-totals.ts';
import type { PlanFileErrorCode } from '../share/plan-file/codes.ts';
import { readPlanFile } from '../share/plan-file/read.ts';
import { PlanEngine } from './plan-engine.ts';

export type PlanTotalsRefusal =
	| PlanFileErrorCode
	/** One person's part of a plan: its totals would be nobody's. */
	| 'room.part'
	/** A plan without rows and without the numbers of an estimate. */
	| 'room.nothing';

/** The totals of a plan file, counted in memory by an engine of its own: its rows are kept nowhere. `at`: the moment, in milliseconds since the epoch. */
export async function totalsOfPlanFile(bytes: Uint8Array, today: DayNumber, at: number): Promise<Result<RoomTotals, PlanTotalsRefusal>> {
	const file = readPlanFile(bytes);
	if (!file.ok) return fail(file.error.code);
	const { document, layers } = file.value;
	if (partPersonOf(document) !== null) return fail('room.part');
	const engine = new PlanEngine({ load: async (id) => layers.get(id)!.content });
	await engine.open(document, today);
	const totals = (await engine.analyse('roomTotals', { named: true, at }, null)) as RoomTotals | null;
	return totals ? ok(totals) : fail('room.nothing');
}
