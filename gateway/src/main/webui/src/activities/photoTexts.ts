import { texts } from '../i18n/language'

export const usePhotoTexts = texts(
  {
    photos: '照片',
    addPhoto: '上传照片',
    enlarge: (name: string) => `看大图：${name}`,
    photoNote: '至少一张，JPEG 或 PNG，每张不超过 5 MB。拍摄地点等信息上传时自动去掉。',
    photoObjections: {
      TOO_LARGE: '这张照片超过 5 MB。请在手机相册里选“编辑—调整尺寸”，或用微信发给自己（不选原图）再保存后上传。',
      HEIC: '这是手机的 HEIC 照片，多数电脑打不开。请在手机“设置—相机—格式”里选“兼容性最好”再拍，或在相册里导出为 JPEG 后上传。',
      OTHER: '只能上传 JPEG 或 PNG 照片。',
    },
    photoRemoved: (name: string) => `照片“${name}”已移除`,
    removePhoto: (name: string) => `移除${name}`,
  },
  {
    photos: 'Photos',
    addPhoto: 'Upload a photo',
    enlarge: (name: string) => `Enlarge ${name}`,
    photoNote: 'At least one, JPEG or PNG, 5 MB each at most. Where and when it was taken is removed.',
    photoObjections: {
      TOO_LARGE: 'This photo is larger than 5 MB. Please resize it in the gallery of your phone first.',
      HEIC: 'This is a HEIC photo, which most computers cannot open. Choose “Most compatible” in the camera settings of your phone, or export it as JPEG.',
      OTHER: 'Only JPEG and PNG photos can be uploaded.',
    },
    photoRemoved: (name: string) => `Photo ${name} taken out`,
    removePhoto: (name: string) => `Remove ${name}`,
  },
)
