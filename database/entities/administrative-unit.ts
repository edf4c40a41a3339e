import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A province or a commune, by its code of QĐ 19/2025/QĐ-TTg; since 01/07/2025 there is no level between. */
@Entity('administrative_unit')
export class AdministrativeUnit {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { name: 'parent_code', nullable: true })
  parentCode!: string | null;

  @Column('text')
  level!: 'PROVINCE' | 'COMMUNE';

  /** Tỉnh, Thành phố trực thuộc trung ương, Xã, Phường, Đặc khu … */
  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text', { name: 'full_name_en' })
  fullNameEn!: string;
}
