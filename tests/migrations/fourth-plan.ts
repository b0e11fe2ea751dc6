import type { Fields, PlanDocument } from '../../src/lib/model/fields.ts';
import { stamps } from './first-plan.ts';
import { THIRD_PLAN } from './third-plan.ts';

/**
 * The plan frozen in format-4.rouse and in version-4.json: what came with the fourth version, over the third.
 * When the model grows, say here what the old plan becomes; the frozen files stay as they are.
 */
export const FOURTH_PLAN: PlanDocument = {
	...THIRD_PLAN,
	id: 'plan-4',
	copy: 'copy-d',
	counter: 24,
	fields: {
		...THIRD_PLAN.fields,
		person: stamps<unknown>(
			['person-1', { id: 'person-1', name: 'Олена', best: true, role: 'retention', capacityPerDay: 12, channels: ['call', 'messenger'] }, 18, 'copy-d'],
			['person-2', { id: 'person-2', name: 'Іван', best: false, role: null, capacityPerDay: null, channels: [] }, 18, 'copy-d']
		),
		library: stamps<unknown>(
			[
				'contact/own-3',
				{
					kind: 'contact',
					id: 'own-3',
					rule: '',
					text: 'Зимові шини',
					trigger: 'withinSpan',
					leadDays: 7,
					span: { from: 20_742, until: 20_772, yearly: true },
					sells: true,
					enabled: true
				},
				19,
				'copy-d'
			],
			[
				'return/own-4',
				{
					kind: 'return',
					id: 'own-4',
					rule: 'M7.2',
					text: 'Безкоштовна діагностика',
					statuses: ['lost'],
					categories: ['A'],
					leavingReasons: ['quality', 'далеко їхати'],
					cost: { kind: 'fixed', amount: 350 },
					enabled: true
				},
				19,
				'copy-d'
			],
			[
				'message/own-5',
				{
					kind: 'message',
					id: 'own-5',
					rule: '',
					text: null,
					channel: 'email',
					language: 'uk',
					contactReason: 'own-3',
					returnReason: null,
					variant: 'b',
					subject: '{name}, час перевзутися',
					body: 'Вітаємо, {name}.\nВід останнього візиту минуло {days}.',
					questions: null,
					objections: 'Дорого: є розстрочка',
					enabled: true
				},
				20,
				'copy-d'
			]
		),
		touch: stamps<unknown>(
			[
				'0/Ганна',
				{ day: 20_750, person: 'person-2', channel: null, contactReason: 'own-3', returnReason: null, message: 'own-5', variant: 'b', skipped: false },
				21,
				'copy-d'
			],
			['1/=1+1', { day: null, person: null, channel: null, contactReason: null, returnReason: null, message: null, variant: null, skipped: true }, 21, 'copy-d']
		),
		outcome: stamps<unknown>([
			'outcome-1',
			{
				clientKey: 'Ганна',
				day: 20_745,
				person: 'person-1',
				channel: 'call',
				contactReason: 'birthday',
				returnReason: 'own-4',
				message: null,
				variant: null,
				sells: false,
				result: 'interested',
				objection: 'далеко',
				note: 'просила «після свят»',
				nextDay: 20_760
			},
			22,
			'copy-d'
		]),
		arm: stamps<unknown>(['Ганна', 'contacted', 23, 'copy-d'], ['=1+1', 'control', 23, 'copy-d'], ['Пётр', null, 24, 'copy-d'])
	} as unknown as Fields
};
