import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Site to order', 'Site refresh', 'Advertising, a month', 'Support, a month', 'Online shop', 'Landing page'],
	occasions: {
		siteYear: { name: 'The site is a year old', matter: null },
		siteAudit: {
			name: 'How your site looks today',
			matter: 'We looked at your site as a visitor would: speed on a phone, the first screen, the form. The notes fit on one page.'
		},
		caseStory: {
			name: 'What a refresh gave a client',
			matter: 'A short story with numbers: what we changed on a client’s site, how long it took and what it came to in requests.'
		},
		formOfLaw: {
			name: 'A ready text on personal data',
			matter: 'We have prepared a text on personal data for the form on your site, free to take.'
		}
	},
	offers: {
		leadDeveloper: { name: 'The lead developer in person', terms: 'the lead developer runs your project and shows it every week.' },
		fixedEstimate: { name: 'An estimate that does not grow', terms: 'a fixed estimate: whatever we did not foresee is at our expense.' },
		freeAudit: { name: 'A free audit', terms: 'an audit of the site and the advertising with ten things to mend, at no charge.' },
		supportMonth: { name: 'A month of support', terms: 'a month of support with any refresh.' }
	},
	leaving: {
		deadlineMissed: 'The deadline was missed',
		estimateGrew: 'The estimate kept growing',
		noSales: 'The site brought no requests',
		ownPerson: 'Has a person of their own'
	},
	script: {
		name: 'Web studio: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. On {lastPurchase} we handed over to you: {product}. Does it work for you? {occasion}\n\n{offer}\n\nThank you. Shall I send the notes by mail, or is a call of ten minutes better?',
		questions: [
			'Does the site bring requests, and how do you count them?',
			'Who looks after it now?',
			'What did we fail at: dates, money, result?',
			'What in the business has changed since then?'
		],
		objections: [
			'“It brought nothing.”: You are right to ask. May I look at the numbers and say what I would mend first?',
			'“You were late.”: Yes. Here is what we changed, and what we pay if it happens again.',
			'“We have our own person.”: Good. I will send the notes, they can do it without us.',
			'“Do not call again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
