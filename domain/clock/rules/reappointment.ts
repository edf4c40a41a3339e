/** A new date may be set at most once (NĐ 61/2018 Đ19.9). */
export const reappointmentsMost = 1;
