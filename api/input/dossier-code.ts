import { isDossierCode } from '../../domain/dossier/code';
import { checkedBy } from './checked-by';

export const IsDossierCode = (): PropertyDecorator =>
  checkedBy('isDossierCode', 'must be the code of a dossier such as H26.001-261125-0001', isDossierCode);
