import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Haircut', 'Colouring', 'Manicure', 'Brows', 'Hair care', 'Styling'],
	occasions: {
		cutDue: { name: 'Time for a haircut', matter: null },
		careAdvice: {
			name: 'How to keep the colour bright',
			matter:
				'Our master wrote down three things that keep a colour bright at home for two weeks longer: water that is not hot, a mask once a week, a shampoo without sulphates.'
		},
		newMaster: {
			name: 'A new master has joined us',
			matter: 'A new master has joined us and shows works of the last month. You are welcome to look and ask, with no obligation.'
		},
		holidayLook: {
			name: 'Hours before the holidays',
			matter: 'Before the holidays the evening hours go first. We keep some of them for those who have been with us before.'
		}
	},
	offers: {
		ownMaster: { name: 'The hour of your own master', terms: 'we keep an hour with the master you choose, and she writes to you herself.' },
		careGift: { name: 'Care as a gift', terms: 'a care treatment for your hair as a gift on your next visit.' },
		bookedHour: { name: 'An hour booked ahead', terms: 'your usual hour booked for three visits ahead, to be moved free of charge.' },
		setOfServices: { name: 'Cut and care together', terms: 'cut and care together for less than apart.' }
	},
	leaving: {
		masterLeft: 'The master left',
		resultDisliked: 'Did not like the result',
		noFreeHour: 'No free hour when needed',
		dearer: 'It became too expensive'
	},
	script: {
		name: 'Beauty salon: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. You were with us on {lastPurchase}: {product}. Are you pleased with it? {occasion}\n\n{offer}\n\nThank you. Shall I write to you when a good hour is free, or would you rather not be disturbed?',
		questions: [
			'Who does your hair now, and what is better there?',
			'Was there anything about the last visit that you did not like?',
			'Which days and hours suit you best?',
			'What would you like to change in your look?'
		],
		objections: [
			'“My master left you.”: I understand. May I tell you who works in the same manner, and show their works?',
			'“It is expensive.”: Let us see what you really need: some things can be done less often.',
			'“I can never get an hour.”: Let me book one now, and you may move it.',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
