import { holdPlan, type Hold } from './lock.ts';

/** Plans this page writes for a moment without showing them. */
export interface HeldPlans {
	/** Tells pages that show one of them that it was saved. */
	announceChange(): void;
	release(): void;
}

/** Holds all of the plans as their writer, or none: null while another page writes one of them. */
export async function holdPlans(planIds: readonly string[]): Promise<HeldPlans | null> {
	const holds = await Promise.all(planIds.map((id) => holdPlan(id, { onLost: () => undefined })));
	const each = (act: (hold: Hold) => void) => () => holds.forEach(act);
	const held = { announceChange: each((hold) => hold.announceChange()), release: each((hold) => hold.release()) };
	if (holds.every(({ holding }) => holding === 'writer')) return held;
	held.release();
	return null;
}
