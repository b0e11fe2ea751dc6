import { FIGURE_IDS } from '../../model/figures.ts';
import { LEVER_NAMES } from '../../model/levers.ts';
import { ANSWER_WORDS, CLIENT_COLUMNS, PLAN_COLUMNS, SHEETS, type WorkbookWords } from './words.ts';

const named = <K extends string>(keys: readonly K[], text: (key: K) => string = (key) => key): Record<K, string> =>
	Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<K, string>;

/** Words that say which they are, for tests of anything but words. */
export const CODE_WORDS: WorkbookWords = {
	sheets: named(SHEETS),
	intro: named(SHEETS, (id) => `about ${id}`),
	dateFormat: 'dd.mm.yyyy',
	weekdayFormat: 'dddd',
	currencySign: '₽',
	currencyFirst: false,
	statuses: named(['active', 'sleeping', 'lost', 'unknown']),
	decisions: named(['none', 'include', 'exclude']),
	consents: named(['yes', 'no', 'unknown']),
	channels: named(['call', 'messenger', 'sms', 'email', 'letter', 'robot']),
	lanes: named(['remind', 'wake', 'winBack']),
	contactReasons: { birthday: 'a birthday' },
	returnReasons: { points: 'points' },
	unnamed: 'unnamed',
	answers: named(ANSWER_WORDS, (id) => id.replace(/^(status|word|decision|origin)_/, '')),
	levers: Object.fromEntries(LEVER_NAMES.map((name) => [name, { name, note: `note ${name}`, limits: 'limits' }])) as WorkbookWords['levers'],
	units: named([
		'days',
		'cycles',
		'shareOfCycle',
		'sharePerYear',
		'shareOfAllClients',
		'shareOfApproached',
		'shareOfStatus',
		'perYear',
		'moneyPerPurchase',
		'shareOfRevenue',
		'moneyPerContact',
		'switch'
	]),
	assumptions: {
		columns: named(['name', 'inForce', 'typed', 'untyped', 'unit', 'origin', 'note']),
		groups: named(['status', 'money', 'returning', 'fixed', 'offers', 'words']),
		asOf: 'as of',
		asOfUnit: 'a date',
		currency: 'currency',
		returns: 'returns',
		returnsRules: named(['drop', 'net']),
		fixedNote: 'fixed',
		facts: named([
			'sleepingMissed',
			'lostMissed',
			'orders',
			'pooled',
			'revenueYear',
			'purchasesYear',
			'first',
			'newest',
			'baseActive',
			'baseSleeping',
			'baseLost'
		]),
		offerColumns: named(['status', 'category', 'approach', 'fixed', 'share']),
		refused: 'refused'
	},
	figures: Object.fromEntries(
		FIGURE_IDS.map((id) => [id, { name: id, meaning: `meaning ${id}`, formula: `formula ${id}`, source: '' }])
	) as unknown as WorkbookWords['figures'],
	summary: {
		columns: named(['name', 'value', 'share', 'formula', 'why']),
		groups: named(['base', 'rhythm', 'churn', 'forgone', 'returning', 'steps', 'byGroup']),
		lines: named([
			'churn.gone',
			'churn.base',
			'churn.simple',
			'churn.simpleGone',
			'churn.simpleBase',
			'forgone.sleeping',
			'forgone.lost',
			'forgone.unknownClients',
			'worth.considered',
			'worth.unknownClients',
			'worth.turnedAway',
			'campaign.incrementalValue',
			'return.incrementalBreakEvenRate',
			'worth.gainKnown',
			'churn.known',
			'worth.known',
			'worth.knownClients',
			'return.worth'
		]),
		groupColumns: named(['status', 'category', 'clients', 'revenue', 'forgone', 'worthClients', 'worthValue', 'gain', 'cost'])
	},
	clients: { columns: named(CLIENT_COLUMNS), given: 'given', calculated: 'calculated' },
	plan: { columns: named(PLAN_COLUMNS), nobody: 'nobody' },
	calendar: { day: 'day', weekday: 'weekday', total: 'total' },
	method: {
		columns: named(['rule', 'figure', 'meaning', 'formula', 'source']),
		notesTitle: 'notes',
		notes: ['a note'],
		sourcesTitle: 'sources',
		sources: ['a source']
	}
};
