package org.silveralliance.activities.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.http.Room;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Pictures of an activity. */
@Path("/api/v1/activities/{id}/photos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "活动资料")
@RunOnVirtualThread
public class PhotoResource {

    /** As many signs of its digest tell a picture from the activity's others. */
    private static final int NAMED_BY = 12;

    private final Room room;
    private final Photos photos;
    private final UploadPhoto uploadPhoto;
    private final ActivityAccess access;

    public PhotoResource(ActivitiesConfig config, Photos photos, UploadPhoto uploadPhoto, ActivityAccess access) {
        this.room = new Room(config.reports().photosAtOnce(), config.reports().longestWait());
        this.photos = photos;
        this.uploadPhoto = uploadPhoto;
        this.access = access;
    }

    /** A picture that is here; a report names it by {@code sha256}. */
    public record UploadedPhoto(String name, String sha256, @Nullable String caption,
            @Schema(enumeration = {
                    "image/jpeg", "image/png" }) String mediaType,
            int size, String url){
    }

    @POST
    @NotReplayed("The same picture twice is one, by its digest; no transaction stands open while one is turned")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "上传活动照片（JPEG 或 PNG，不超过 5 MB）；按拍摄方向转正，去掉拍摄地点等信息，同一张照片只存一份")
    @APIResponse(responseCode = "201", description = "已上传", content = @Content(schema = @Schema(implementation = UploadedPhoto.class)))
    @APIResponse(responseCode = "409", description = "活动资料已审核")
    @APIResponse(responseCode = "413", description = "照片过大")
    @APIResponse(responseCode = "422", description = "不是 JPEG 或 PNG 照片，例如手机的 HEIC，detail 说明怎么办；或已满 30 张")
    public Response upload(UUID id, @RestForm @NotNull(message = "请选择要上传的照片") FileUpload file,
            @RestForm @Nullable @Size(max = Photo.NAME) String caption) {
        if (file.size() > UploadPhoto.MAX_BYTES) {
            throw KitProblem.TOO_LARGE.because("单张照片不能超过 5 MB");
        }
        access.mustManage(id);
        Photos.Kept photo = keep(id, file, caption);
        String url = "/api/v1/activities/" + id + "/photos/" + photo.sha256();
        return Response.created(URI.create(url)).entity(new UploadedPhoto(photo.name(), photo.sha256(), photo.caption(),
                photo.mediaType(), photo.size(), url)).build();
    }

    private Photos.Kept keep(UUID id, FileUpload file, @Nullable String caption) {
        try (Room.Place _ = room.enter("同时上传照片的人较多，请稍后再试")) {
            return uploadPhoto.upload(id, name(file), caption, CleanPicture.of(read(file)));
        }
    }

    @GET
    @Path("/{sha256}")
    @Produces({ "image/jpeg", "image/png" })
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一张活动照片")
    @APIResponse(responseCode = "200", description = "照片", content = {
            @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public Response get(UUID id, String sha256) {
        access.visible(id);
        Photos.Kept photo = photos.of(id, sha256).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该照片"));
        byte[] first = photos.part(id, sha256, 0);
        // Part by part: however many read and however slowly, each has a part in memory and no connection meanwhile.
        StreamingOutput content = target -> {
            target.write(first);
            for (int sent = first.length; sent < photo.size();) {
                byte[] part = photos.part(id, sha256, sent);
                target.write(part);
                sent += part.length;
            }
        };
        return Response.ok(content).type(photo.mediaType()).header("Content-Length", photo.size())
                .header("Content-Disposition", "inline; filename=\"" + name(photo) + "\"")
                .header("Cache-Control", "private, max-age=86400").build();
    }

    /** A name of ours, whatever the uploader called it. */
    private static String name(Photos.Kept photo) {
        return photo.sha256().substring(0, NAMED_BY) + (photo.mediaType().equals(CleanPicture.PNG) ? ".png" : ".jpg");
    }

    /** The end of a long name says more than its beginning. */
    private static String name(FileUpload file) {
        String name = Objects.requireNonNullElse(file.fileName(), "照片");
        return name.isBlank() ? "照片" : name.substring(Math.max(0, name.length() - Photo.NAME));
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
