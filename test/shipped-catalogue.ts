import { join } from 'node:path';

const data = (file: string) => join(__dirname, '../data/catalogue', file);

/** The files that the project ships. */
export const shippedCatalogue = {
  procedures: data('procedures-2026-07.ndjson.gz'),
  units: data('vn-administrative-units-2026-07.json.gz'),
  reviews: data('reviews.json'),
};
