import { join } from 'node:path';
import { checkout } from '../environment';

const data = (file: string) => join(checkout, 'data', 'catalogue', file);

/** The files of the catalogue that come with the project; their origin is in `data/catalogue/ORIGIN.md`. */
export const shippedCatalogue = {
  procedures: data('procedures-2026-07.ndjson.gz'),
  additional: data('additional.ndjson'),
  units: data('vn-administrative-units-2026-07.json.gz'),
  reviews: data('reviews.json'),
};
