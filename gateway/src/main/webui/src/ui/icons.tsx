import apartment from '@ant-design/icons-svg/es/asn/ApartmentOutlined'
import audit from '@ant-design/icons-svg/es/asn/AuditOutlined'
import barChart from '@ant-design/icons-svg/es/asn/BarChartOutlined'
import bell from '@ant-design/icons-svg/es/asn/BellOutlined'
import calendar from '@ant-design/icons-svg/es/asn/CalendarOutlined'
import carryOut from '@ant-design/icons-svg/es/asn/CarryOutOutlined'
import checkCircle from '@ant-design/icons-svg/es/asn/CheckCircleOutlined'
import down from '@ant-design/icons-svg/es/asn/DownOutlined'
import environment from '@ant-design/icons-svg/es/asn/EnvironmentOutlined'
import flag from '@ant-design/icons-svg/es/asn/FlagOutlined'
import form from '@ant-design/icons-svg/es/asn/FormOutlined'
import heart from '@ant-design/icons-svg/es/asn/HeartOutlined'
import medicine from '@ant-design/icons-svg/es/asn/MedicineBoxOutlined'
import importing from '@ant-design/icons-svg/es/asn/ImportOutlined'
import menuFold from '@ant-design/icons-svg/es/asn/MenuFoldOutlined'
import menuUnfold from '@ant-design/icons-svg/es/asn/MenuUnfoldOutlined'
import partition from '@ant-design/icons-svg/es/asn/PartitionOutlined'
import phone from '@ant-design/icons-svg/es/asn/PhoneOutlined'
import retweet from '@ant-design/icons-svg/es/asn/RetweetOutlined'
import right from '@ant-design/icons-svg/es/asn/RightOutlined'
import schedule from '@ant-design/icons-svg/es/asn/ScheduleOutlined'
import search from '@ant-design/icons-svg/es/asn/SearchOutlined'
import swap from '@ant-design/icons-svg/es/asn/SwapOutlined'
import tags from '@ant-design/icons-svg/es/asn/TagsOutlined'
import team from '@ant-design/icons-svg/es/asn/TeamOutlined'
import user from '@ant-design/icons-svg/es/asn/UserOutlined'
import type { AbstractNode, IconDefinition } from '@ant-design/icons-svg/es/types'

/** A sign in the size and colour of the words beside it; they say what it means. */
function iconOf({ icon }: IconDefinition) {
  const { attrs, children = [] } = icon as AbstractNode
  return function Icon({ className }: { className?: string }) {
    return (
      <svg
        className={className ? 'icon ' + className : 'icon'}
        viewBox={attrs.viewBox}
        width="1em"
        height="1em"
        fill="currentColor"
        aria-hidden="true"
        focusable="false"
      >
        {children.map(({ attrs: { d } }) => (
          <path key={d} d={d} />
        ))}
      </svg>
    )
  }
}

export const ApartmentIcon = iconOf(apartment)
export const AuditIcon = iconOf(audit)
export const BarChartIcon = iconOf(barChart)
export const BellIcon = iconOf(bell)
export const CalendarIcon = iconOf(calendar)
export const CarryOutIcon = iconOf(carryOut)
export const CheckCircleIcon = iconOf(checkCircle)
export const DownIcon = iconOf(down)
export const EnvironmentIcon = iconOf(environment)
export const FlagIcon = iconOf(flag)
export const FormIcon = iconOf(form)
export const HeartIcon = iconOf(heart)
export const MedicineIcon = iconOf(medicine)
export const ImportIcon = iconOf(importing)
export const MenuFoldIcon = iconOf(menuFold)
export const MenuUnfoldIcon = iconOf(menuUnfold)
export const PartitionIcon = iconOf(partition)
export const PhoneIcon = iconOf(phone)
export const RetweetIcon = iconOf(retweet)
export const RightIcon = iconOf(right)
export const ScheduleIcon = iconOf(schedule)
export const SwapIcon = iconOf(swap)
export const TagsIcon = iconOf(tags)
export const SearchIcon = iconOf(search)
export const TeamIcon = iconOf(team)
export const UserIcon = iconOf(user)
