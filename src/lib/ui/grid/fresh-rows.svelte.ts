import type { PlanSession, WindowRows } from '../../state/contract.ts';

/** Rows in sight follow a lever, at most once a frame. */
export function followFreshRows(session: () => PlanSession, show: (fresh: WindowRows) => void): void {
	let freshRows: WindowRows | null = null;
	let frame = 0;
	const showNewest = (): void => {
		frame = 0;
		if (freshRows) show(freshRows);
	};
	$effect(() => {
		freshRows = session().windowRows;
		if (freshRows && frame === 0) frame = requestAnimationFrame(showNewest);
	});
	$effect(() => () => cancelAnimationFrame(frame));
}
