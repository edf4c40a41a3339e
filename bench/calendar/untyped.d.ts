declare module 'moment-business-time' {
  import moment from 'moment';
  export = moment;
}
declare module 'luxon-business-days' {
  export { DateTime } from 'luxon';
}
