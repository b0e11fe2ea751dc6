import type { Starter } from '../starter.ts';

export const webStudio: Starter = {
	id: 'webStudio',
	folder: 'web-studio',
	name: { en: 'Web studio', ru: 'Веб-студия', uk: 'Вебстудія' },
	norms: [
		/** A site is renewed about once a year [S] (M6.2). */
		{ id: 'webStudio', name: { en: 'site refresh', ru: 'обновление сайта', uk: 'оновлення сайту' }, kind: 'season', numbers: { timesAYear: 1 } },
		{
			id: 'webStudioSupport',
			name: { en: 'support by the month', ru: 'поддержка помесячно', uk: 'підтримка щомісяця' },
			kind: 'season',
			numbers: { timesAYear: 12 }
		},
		{
			id: 'webStudioAds',
			name: { en: 'a campaign by the quarter', ru: 'реклама поквартально', uk: 'реклама щокварталу' },
			kind: 'season',
			numbers: { timesAYear: 4 }
		}
	],
	levers: { averageCheck: 900, purchasesPerYear: 1.2, margin: 0.5, contactCost: 8 },
	occasions: [
		{ id: 'siteYear', trigger: 'yearlyRefresh', sells: true },
		{ id: 'siteAudit', trigger: 'whileSleeping', sells: false },
		{ id: 'caseStory', trigger: 'whileLost', sells: false },
		{ id: 'formOfLaw', trigger: 'withinSpan', sells: false, season: { from: [2, 1], until: [2, 28] } }
	],
	offers: [
		{ id: 'leadDeveloper', statuses: ['lost'], categories: ['A'], answers: ['deadlineMissed'], cost: { kind: 'none' } },
		{ id: 'fixedEstimate', statuses: ['lost'], categories: ['B'], answers: ['estimateGrew'], cost: { kind: 'none' } },
		{ id: 'freeAudit', statuses: ['sleeping'], categories: ['A'], answers: ['noSales'], cost: { kind: 'fixed', amount: 60 } },
		{ id: 'supportMonth', statuses: ['sleeping'], categories: ['B'], answers: [], cost: { kind: 'shareOfCheck', share: 0.06 } }
	],
	leaving: [
		{ id: 'deadlineMissed', fault: 'preventable' },
		{ id: 'estimateGrew', fault: 'preventable' },
		{ id: 'noSales', fault: 'preventable' },
		{ id: 'ownPerson', fault: 'inevitable' }
	],
	base: {
		seed: 4_100_207,
		years: 6,
		feasts: [],
		habits: [
			{ clients: 14, companies: true, interval: [28, 45], tenure: [300, 1500], stillHere: 0.6, check: [150, 400], feast: 0, products: [2, 3] },
			{ clients: 40, companies: true, interval: [100, 200], tenure: [700, 2190], stillHere: 0.45, check: [300, 1500], feast: 0, products: [1, 3, 4] },
			{ clients: 60, companies: true, interval: [280, 420], tenure: [1000, 2190], stillHere: 0.4, check: [500, 2500], feast: 0, products: [0, 1, 4] },
			{ clients: 60, companies: true, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [400, 2500], feast: 0, products: [0, 1, 5] }
		]
	}
};
