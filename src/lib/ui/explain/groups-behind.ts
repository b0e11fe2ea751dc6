import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { FigureId } from '../../model/figures.ts';
import { CATEGORIES, STATUSES, type Status } from '../../model/standing.ts';
import type { Assessment } from '../../state/contract.ts';
import type { GroupSums } from '../../model/group-sums.ts';
import { STATUS_WORDS } from '../sheets/marks.ts';
import type { ClientsBehind } from './clients-behind.ts';

/** A part of a figure: what one group of status × category brings to it, and where its clients are seen. */
export interface GroupBehind {
	readonly name: string;
	readonly value: string;
	readonly clients: ClientsBehind;
}

interface Summed {
	readonly of: keyof GroupSums;
	readonly statuses: readonly Status[];
	readonly sheet: ClientsBehind['sheet'];
	readonly isMoney: boolean;
}

const counted = (...statuses: Status[]): Summed => ({ of: 'clients', statuses, sheet: 'clients', isMoney: false });

/** Figures that are sums over the groups. A person may include active clients in the plan (M3.5), so its sums have all statuses. */
const SUMMED: Readonly<Partial<Record<FigureId, Summed>>> = {
	'clients.total': counted(...STATUSES),
	'clients.active': counted('active'),
	'clients.sleeping': counted('sleeping'),
	'clients.lost': counted('lost'),
	'revenue.total': { of: 'revenue', statuses: STATUSES, sheet: 'clients', isMoney: true },
	'forgone.byClient': { of: 'forgone', statuses: ['sleeping', 'lost'], sheet: 'clients', isMoney: true },
	'worth.clients': { of: 'worthClients', statuses: STATUSES, sheet: 'plan', isMoney: false },
	'worth.value': { of: 'worthValue', statuses: STATUSES, sheet: 'plan', isMoney: true },
	'campaign.cost': { of: 'cost', statuses: STATUSES, sheet: 'plan', isMoney: true }
};

/** Groups that have clients in the figure; none where it is no sum over them, or nobody has a status. */
export function groupsBehind(id: FigureId, { figures, groups }: Assessment, formats: Formats): readonly GroupBehind[] {
	const summed = SUMMED[id];
	if (summed === undefined || figures['clients.active'] === null) return [];
	const clients = summed.sheet === 'plan' ? groups.worthClients : groups.clients;
	return STATUSES.flatMap((status, s) =>
		CATEGORIES.flatMap((category, c): GroupBehind[] => {
			const place = s * CATEGORIES.length + c;
			if (!summed.statuses.includes(status) || clients[place] === 0) return [];
			const value = groups[summed.of][place];
			return [
				{
					name: m.segments_behind_group({ status: STATUS_WORDS[status](), category }),
					value: summed.isMoney ? formats.money(value) : formats.count(value),
					clients: {
						sheet: summed.sheet,
						filters: [
							{ kind: 'oneOf', column: 'status', values: [status] },
							{ kind: 'oneOf', column: 'category', values: [category] }
						]
					}
				}
			];
		})
	);
}
