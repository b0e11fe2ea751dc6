import { fail, ok } from '../../kernel/result.ts';
import type { RoomTotals } from '../../model/room-totals.ts';
import { writeTotalsFile } from '../../share/totals/room-file.ts';
import { roomTotalsSteps } from '../analyses/room-totals.ts';
import { exporter } from './exporter.ts';

/** What a participant gives to a room: totals and assumptions, no client. */
export const totals = exporter<'totals', RoomTotals>({
	*collect(context, { named }) {
		const made = yield* roomTotalsSteps(context, { named, at: 0 });
		return made ? ok(made) : fail('noClients');
	},
	preview: ({ figures }) => ({ count: figures['clients.total'] ?? 0, leftOut: {} }),
	*write(made, { title }, _options, at) {
		yield 0;
		return [writeTotalsFile({ ...made, madeAt: at }, title)];
	}
});
