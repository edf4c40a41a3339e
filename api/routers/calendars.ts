import { Router, type Request } from 'express';
import { calendarChanges } from '../../database/queries/calendar-changes';
import { agencyCalendar } from '../../domain/calendar/vietnam/agency-calendar';
import { mustExist, recordChange } from '../../spine/calendar-change';
import { previewChange } from '../../spine/calendar-preview';
import { today } from '../../spine/today';
import { mustBe } from '../access';
import type { Context } from '../context';
import { parseChange } from '../input/calendar-change';
import { CalendarPeriodInput } from '../input/calendar-period';
import { parse } from '../input/parse';
import { actorOf, Created, OK, on } from '../on';
import { calendarId } from '../path';
import { periodFrom, presentCalendar, presentChange, presentPreview } from '../present-calendar';

/** Calendars of agencies, of provinces and ministries (`H26`), and of the country (`vn`): read, preview a change, record it. */
export function calendarsRouter(ctx: Context): Router {
  const router = Router();
  router.get('/calendars/:agency', on(read));
  router.post('/calendars/:agency/changes/preview', on(preview));
  router.post('/calendars/:agency/changes', on(change));
  return router;

  async function read(req: Request) {
    mustBe(actorOf(req), 'ADMINISTRATOR');
    const calendar = calendarId(req);
    await mustExist(ctx.db, calendar);
    const now = Date.now();
    const period = periodFrom(await parse(CalendarPeriodInput, req.query), today(now));
    const changes = await calendarChanges(ctx.db, [calendar]);
    return OK(presentCalendar(agencyCalendar(calendar, changes, now), changes, now, period));
  }

  async function preview(req: Request) {
    mustBe(actorOf(req), 'ADMINISTRATOR');
    const wanted = { calendar: calendarId(req), ...(await parseChange(req.body)) };
    return OK(presentPreview(await previewChange(ctx.db, actorOf(req), wanted)));
  }

  async function change(req: Request) {
    mustBe(actorOf(req), 'ADMINISTRATOR');
    const wanted = { calendar: calendarId(req), ...(await parseChange(req.body)) };
    const recorded = await recordChange(ctx.db, actorOf(req), wanted);
    return Created(`/calendars/${recorded.calendar}`, presentChange(recorded));
  }
}
