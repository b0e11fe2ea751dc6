import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Oil and filter change', 'Brake pads', 'Diagnostics', 'Timing belt', 'Tyre change', 'Suspension repair', 'Service by schedule', 'Battery'],
	occasions: {
		oilDue: { name: 'Oil change is due soon', matter: null },
		tyreSeason: {
			name: 'Tyre season begins',
			matter: 'Tyres are best changed before the first ice, while there are no queues. We can also store the other set until spring.'
		},
		safetyCheck: {
			name: 'Five signs the brakes are worn',
			matter: 'A squeal, a longer pedal, a pull to one side, vibration and a low fluid level: any one of them is a reason to look at the brakes.'
		},
		masterAdvice: {
			name: 'Advice from the mechanic',
			matter: 'Our mechanic wrote down what to check in a car before a long drive. It takes ten minutes and no tools.'
		}
	},
	offers: {
		sameMaster: { name: 'Your own mechanic, in person', terms: 'one mechanic looks after your car from start to finish and calls you himself.' },
		fixedPrice: { name: 'A price agreed beforehand', terms: 'we name the price before the work and do not change it.' },
		freeCheck: { name: 'Free check of the running gear', terms: 'a check of the running gear at no charge on your next visit.' },
		waitingLess: { name: 'A time that is kept', terms: 'you come by appointment, and if we start later than 15 minutes after it, the diagnostics are on us.' }
	},
	leaving: {
		priceGrew: 'The bill was larger than promised',
		longWait: 'The car stood waiting for days',
		rudeMaster: 'Nobody explained what was done',
		soldCar: 'Sold the car or moved away'
	},
	script: {
		name: 'Car service: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. On {lastPurchase} your car was with us: {product}. How does it drive? {occasion}\n\n{offer}\n\nThank you for your time. Shall I write to you when something is due, or would you rather not be disturbed?',
		questions: [
			'How is the car, and who looks after it now?',
			'Was there anything you did not like last time?',
			'How many kilometres a month do you drive?',
			'What should a service be like for you to come without a second thought?'
		],
		objections: [
			'“Your prices are high.”: Let me tell you what is included, and name the sum before we begin.',
			'“I go to a mechanic I know.”: Good that the car is looked after. What does he do better? We want to learn.',
			'“I sold the car.”: What do you drive now? I will note it, so that we remind you of what that car needs.',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
