import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import type { PlanRow, PlanSession } from '../../state/contract.ts';
import { planColumns } from './plan-columns.ts';

const formats = makeFormats('en', 'EUR');

/** What stands in the gain's cell of a row, while these levers move. */
function gainText(gain: number | null, moving: PlanSession['liveLevers'], whyNone = ''): string {
	const column = planColumns({ liveLevers: moving } as PlanSession, formats, false, whyNone).find(({ key }) => key === 'gain');
	return column!.text({ gain } as PlanRow);
}

describe('the gain of a row', () => {
	it('is on its way while a lever moves, which is no dash', () => {
		expect(gainText(null, { cycle: 40 })).toBe('…');
		expect(gainText(null, {})).toBe('—');
		expect(gainText(12, { cycle: 40 })).toBe(gainText(12, {}));
	});

	it('stays a dash where it cannot be known, whatever moves', () => {
		expect(gainText(null, { cycle: 40 }, 'history too short')).toBe('—');
	});
});
