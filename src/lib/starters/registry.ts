import { beautySalon } from './beauty-salon/starter.ts';
import { carService } from './car-service/starter.ts';
import { dentalClinic } from './dental-clinic/starter.ts';
import { fitness } from './fitness/starter.ts';
import { flowerShop } from './flower-shop/starter.ts';
import { foodDelivery } from './food-delivery/starter.ts';
import { languageSchool } from './language-school/starter.ts';
import { petShop } from './pet-shop/starter.ts';
import type { Starter } from './starter.ts';
import { webStudio } from './web-studio/starter.ts';
import { wholesale } from './wholesale/starter.ts';

/** Every trade there is a starter for: a folder and a line here. */
export const STARTERS: readonly Starter[] = [
	carService,
	beautySalon,
	dentalClinic,
	petShop,
	flowerShop,
	wholesale,
	webStudio,
	foodDelivery,
	fitness,
	languageSchool
];
