import type { PlanSession, Sheet, View } from '../../state/contract.ts';

interface Settled {
	/** Another order or other filters than before, not only other rows. */
	readonly moved: boolean;
	/** Rows in the view. */
	readonly total: number;
}

/** Rows of a sheet's view as the worker has them: settled anew when the view or the plan changes, then loaded by the block. */
export class ViewRows<Row> {
	readonly #session: () => PlanSession;
	#settled: Promise<{ total: number }> = Promise.resolve({ total: 0 });
	#lastView: View | null = null;

	constructor(session: () => PlanSession) {
		this.#session = session;
	}

	/** One of the two is called, unless the view is settled once more before. */
	settle(wanted: View, onsettled: (settled: Settled) => void, onfailed: () => void): void {
		const moved = this.#lastView !== null && JSON.stringify(this.#lastView) !== JSON.stringify(wanted);
		this.#lastView = wanted;
		const mine = (this.#settled = this.#session().ask.arrange(wanted));
		mine.then(
			({ total }) => {
				if (mine === this.#settled) onsettled({ moved, total });
			},
			() => {
				if (mine === this.#settled) onfailed();
			}
		);
	}

	/** Rows start…end − 1, once the view is settled. */
	async load(sheet: Sheet, start: number, end: number): Promise<{ rows: readonly Row[]; total: number }> {
		await this.#settled;
		const { rows, total } = await this.#session().ask.rows({ sheet, start, end });
		return { rows: rows as readonly Row[], total };
	}
}
