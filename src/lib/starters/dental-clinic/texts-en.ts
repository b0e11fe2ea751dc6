import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Check-up', 'Professional cleaning', 'Filling', 'Visit with braces', 'Crown', 'Implant'],
	occasions: {
		checkUpDue: { name: 'A check-up is due', matter: null },
		careMemo: {
			name: 'How to choose a toothbrush',
			matter: 'Our hygienist wrote a memo on one page: which brush, how many minutes, and when floss is more useful than a brush.'
		},
		newEquipment: {
			name: 'New equipment: less noise, less pain',
			matter: 'We have new equipment, with which treatment is quieter and the injection is hardly felt. Come and look, without treatment.'
		},
		schoolBreak: {
			name: 'Before the school year',
			matter: 'Before the school year a check-up of a child takes twenty minutes, and there are still morning hours.'
		}
	},
	offers: {
		headDoctor: { name: 'A talk with the head doctor', terms: 'the head doctor looks at your plan of treatment himself and explains every step.' },
		payInParts: { name: 'Payment in parts', terms: 'treatment paid in equal parts over the months it takes.' },
		freeCheckUp: { name: 'A check-up at no charge', terms: 'a check-up with a picture at no charge on your next visit.' },
		eveningHours: { name: 'Evening hours', terms: 'hours after work, with a wait of no more than ten minutes.' }
	},
	leaving: {
		hurt: 'It hurt, and nobody warned',
		tooDear: 'The treatment was too expensive',
		waitedLong: 'Waited long in the corridor',
		noPain: 'Nothing hurts, so put off'
	},
	script: {
		name: 'Dental clinic: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. You were with us on {lastPurchase}: {product}. Is everything all right since then? {occasion}\n\n{offer}\n\nThank you. Shall we remind you of the next check-up, or would you rather not be disturbed?',
		questions: [
			'Does anything trouble you now?',
			'Was there anything unpleasant last time?',
			'Which hours suit you?',
			'What would make coming to a dentist easier?'
		],
		objections: [
			'“Nothing hurts.”: That is the best time: a check-up takes twenty minutes, and what is found early costs little.',
			'“It is expensive.”: The doctor will write a plan with prices, and you choose what comes first.',
			'“I am afraid.”: Many are. Tell me what exactly, and the doctor will know it before you come.',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
